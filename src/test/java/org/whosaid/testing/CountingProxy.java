package org.whosaid.testing;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A proxy that answers nothing and remembers what a browser asked for. */
public final class CountingProxy implements Closeable {

  /** What a browser asks its maker for, whatever page it shows. */
  private static final Pattern OF_THE_BROWSER =
      Pattern.compile(
          "(?:\\.google|\\.gvt1|(?:optimizationguide-pa|update)\\.googleapis)\\.com[:/]");

  private final ServerSocket socket;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Opens a proxy on a port that is free. */
  public CountingProxy() throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "counting proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept();
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
        String request = String.valueOf(reader.readLine());
        if (!OF_THE_BROWSER.matcher(request).find()) {
          requests.add(request);
        }
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /** Returns where it listens. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Returns the first lines of the requests for pages and what is in them. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
