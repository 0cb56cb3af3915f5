/**
 * The door for Java programs: texts in, rows out.
 *
 * <pre>{@code
 * import java.nio.file.*;
 * import org.whosaid.Whosaid;
 * import org.whosaid.model.*;
 *
 * class Quotes {
 *   public static void main(String[] args) throws java.io.IOException {
 *     String text = Files.readString(Path.of(args[0]));
 *     Whosaid.Builder options = Whosaid.builder().minConfidence(0.8).onNotice(System.err::println);
 *     try (Whosaid whosaid = options.build()) {
 *       for (Row row : whosaid.extract(text)) {
 *         System.out.println(row.speaker().map(Speaker::name).orElse("?") + ": " + row.quote());
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>{@link org.whosaid.Whosaid}, the rows of {@code org.whosaid.model} and the exceptions of
 * {@code org.whosaid.extract} are all that a program needs; the other packages change as they like.
 */
@NullMarked
package org.whosaid;

import org.jspecify.annotations.NullMarked;
