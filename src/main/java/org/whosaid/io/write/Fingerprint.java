package org.whosaid.io.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/** Contents in short: SHA-256 in hexadecimal digits, the same for the same content. */
public final class Fingerprint {

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the fingerprint of what {@code document} holds. */
  public static String of(Document document) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(document.text());
    document.kept().forEach((name, value) -> fingerprint.add(name).add(String.valueOf(value)));
    return fingerprint.shown();
  }

  /** Returns the fingerprint of a document that cannot be read: what sort of trouble it is. */
  public static String of(Failure kind) {
    return new Fingerprint().add(kind.name()).shown();
  }

  /** Returns the fingerprint of several texts in their order. */
  public static String of(List<String> parts) {
    Fingerprint fingerprint = new Fingerprint();
    parts.forEach(fingerprint::add);
    return fingerprint.shown();
  }

  /** Returns the fingerprint of a file's bytes. */
  public static String of(Path file) throws IOException {
    Fingerprint fingerprint = new Fingerprint();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), fingerprint.digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return fingerprint.shown();
  }

  private Fingerprint add(String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0xFF); // is in no UTF-8: where parts end matters
    return this;
  }

  private String shown() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
