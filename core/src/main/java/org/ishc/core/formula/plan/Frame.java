package org.ishc.core.formula.plan;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.column.Numbers;
import org.ishc.core.column.Span;
import org.ishc.core.column.Truths;
import org.jspecify.annotations.Nullable;

/**
 * What a program works in: a block of positions at a time. After a run it holds every result of that block, until the
 * next.
 */
public final class Frame {

    /** Large enough that loops are long, small enough that a block's results stay near. */
    public static final int BLOCK = 512;

    private final Bound bound;
    private final int block;
    private final boolean isExact;
    private final @Nullable Span[] numbers;
    private final byte[][] truths;
    private final int[][] choices;
    private int from;
    private int length;

    /**
     * Makes a frame.
     *
     * @param block how many positions at most at a time
     * @param isExact whether every number shall go the exact way
     */
    public Frame(Bound bound, int block, boolean isExact) {
        this.bound = bound;
        this.block = block;
        this.isExact = isExact;
        Program program = bound.program();
        this.numbers = new Span[program.numbers().size()];
        this.truths = new byte[program.truths().size()][];
        this.choices = new int[program.choices().size()][];
        for (int i = 0; i < numbers.length; i++) {
            Object slot = program.numbers().get(i);
            if (slot instanceof Fraction constant) {
                numbers[i] = new Span(Numbers.constant(constant, block, isExact), 0);
            }
        }
        for (int i = 0; i < truths.length; i++) {
            truths[i] = new byte[block];
        }
        for (int i = 0; i < choices.length; i++) {
            choices[i] = new int[block];
        }
    }

    /** Moves to a block and runs the whole program over it. */
    public void run(int firstPosition, int count) {
        move(firstPosition, count);
        advance(0, bound.program().length());
    }

    /** Moves to a block: the leaves are read there. */
    public void move(int firstPosition, int count) {
        from = firstPosition;
        length = count;
        for (int i = 0; i < numbers.length; i++) {
            if (bound.numbers()[i] != null) {
                numbers[i] = new Span(bound.numbers()[i], firstPosition);
            }
        }
        for (int i = 0; i < truths.length; i++) {
            if (bound.truths()[i] != null) {
                System.arraycopy(bound.truths()[i], firstPosition, truths[i], 0, count);
            }
        }
        for (int i = 0; i < choices.length; i++) {
            if (bound.choices()[i] != null) {
                System.arraycopy(bound.choices()[i], firstPosition, choices[i], 0, count);
            }
        }
    }

    /** Runs a part of the program over the block. */
    public void advance(int firstStep, int endStep) {
        for (int i = firstStep; i < endStep; i++) {
            Program.Step step = bound.program().steps().get(i);
            step.operation().run(this, step.to());
        }
    }

    /** Returns the first position of the block. */
    public int from() {
        return from;
    }

    /** Returns how many positions the block has. */
    public int length() {
        return length;
    }

    /** Returns where a slot of numbers is read. What an operation works in is made when it is first asked for. */
    public Span span(int slot) {
        Span known = numbers[slot];
        if (known == null) {
            known = new Span(Numbers.working(block, isExact), 0);
            numbers[slot] = known;
        }
        return known;
    }

    List<Span> spans(List<Integer> slots) {
        return slots.stream().map(this::span).toList();
    }

    Numbers working(int slot) {
        return span(slot).numbers();
    }

    /** Returns a slot of truths. */
    public byte[] truths(int slot) {
        return truths[slot];
    }

    List<byte[]> truths(List<Integer> slots) {
        return slots.stream().map(this::truths).toList();
    }

    /** Returns a slot of choices. */
    public int[] choices(int slot) {
        return choices[slot];
    }

    /** Finds the number that a slot holds at a place in the block. */
    public Optional<Fraction> number(int slot, int place) {
        Span given = span(slot);
        return given.numbers().find(given.from() + place);
    }

    /** Finds what a slot of truths holds at a place in the block; empty where nobody knows. */
    public Optional<Boolean> truth(int slot, int place) {
        byte is = truths[slot][place];
        return is == Truths.UNKNOWN ? Optional.empty() : Optional.of(is == Truths.TRUE);
    }
}
