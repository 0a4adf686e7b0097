package org.ishc.core.organisation;

/** How much of a unit passes to a successor. Source: specification, <i>organisation</i>, Successions. */
public enum Portion {
  /** The whole of it. */
  FULL,
  /** A part of it; how large, a share may say. */
  PARTIAL
}
