package org.ishc.core.emulation.plan;

import java.util.List;
import org.ishc.core.column.Numbers;

/** Blocks of units whose criteria were judged before. */
final class ReadBlock implements JudgedBlock {

    private final List<CriterionColumn> criteria;
    private final Numbers[] points;
    private int from;
    private int length;

    ReadBlock(List<CriterionColumn> criteria, int block, boolean isExact) {
        this.criteria = criteria;
        this.points = new Numbers[criteria.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = Numbers.working(block, isExact);
        }
    }

    /** Moves to a block. */
    void move(int firstPosition, int count) {
        from = firstPosition;
        length = count;
        for (int i = 0; i < points.length; i++) {
            criteria.get(i).points().read(from, length, points[i]);
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public Numbers points(int criterion) {
        return points[criterion];
    }

    @Override
    public boolean isPlain(int criterion) {
        return criteria.get(criterion).isPlain();
    }

    @Override
    public byte is(int criterion, int i) {
        return criteria.get(criterion).is(from + i);
    }
}
