package org.ishc.core.emulation;

/** Thrown when a text is no rulebook: says where, what stands there, and what is allowed. */
public class RulebookUnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final int line;
  private final int column;

  /** Creates the exception. */
  public RulebookUnreadableException(String path, int line, int column, String problem) {
    super((path.isEmpty() ? "rulebook" : path) + ", line " + line + ", column " + column + ": " + problem);
    this.path = path;
    this.line = line;
    this.column = column;
  }

  /** Returns the path inside the rulebook; empty for the whole. */
  public String path() {
    return path;
  }

  /** Returns the line, from 1. */
  public int line() {
    return line;
  }

  /** Returns the column, from 1. */
  public int column() {
    return column;
  }
}
