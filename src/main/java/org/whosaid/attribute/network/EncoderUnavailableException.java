package org.whosaid.attribute.network;

/** Says that the trained network cannot run here. */
public final class EncoderUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  EncoderUnavailableException(Throwable cause) {
    super(cause);
    this.reason = "ONNX Runtime does not run on this platform: " + cause.getMessage();
  }

  /** Returns why, in one line. */
  public String reason() {
    return reason.replace('\n', ' ');
  }
}
