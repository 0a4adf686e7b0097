package org.ishc.core.formula.plan;

/** Something that a program reads and does not compute. Equal leaves are read once. */
public interface Leaf {}
