package org.ishc.io.report.tree;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose elements are made when they are asked for and not kept, so that a report of many findings is written
 * without holding all their texts.
 */
public final class LazyList<A, B> extends AbstractList<B> implements RandomAccess {

    private final List<A> from;
    private final Function<? super A, ? extends B> making;

    public LazyList(List<A> from, Function<? super A, ? extends B> making) {
        this.from = from;
        this.making = making;
    }

    @Override
    public B get(int index) {
        return making.apply(from.get(index));
    }

    @Override
    public int size() {
        return from.size();
    }
}
