package org.ishc.core.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.Fraction;

/** What can be proved of conditions from what their values can be: that one is never true, that one is never false. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ConditionProof {

    private static final AsComparison COMPARISON = new AsComparison();

    private final SharedRanges ranges;
    private final NeverTrue neverTrue = new NeverTrue();
    private final NeverFalse neverFalse = new NeverFalse();

    /** Proves from what values can be. */
    public ConditionProof(SharedRanges ranges) {
        this.ranges = ranges;
    }

    /** Tells whether a condition is proved to be never true: false or unknown, whatever is read. */
    public boolean isNeverTrue(Condition condition) {
        return condition.accept(neverTrue);
    }

    private boolean isNeverFalse(Condition condition) {
        return condition.accept(neverFalse);
    }

    /** Of what is asked of a unit nothing is proved: anybody may be it, and anybody may not. */
    private final class NeverTrue implements Condition.Visitor<Boolean> {
        @Override
        public Boolean comparing(Condition.Comparing comparing) {
            return isNever(comparing.relation(), ranges.of(comparing.left()), ranges.of(comparing.right()));
        }

        @Override
        public Boolean all(Condition.All all) {
            return all.conditions().stream().anyMatch(ConditionProof.this::isNeverTrue)
                    || excludeEachOther(all.conditions());
        }

        @Override
        public Boolean any(Condition.AnyOf any) {
            return any.conditions().stream().allMatch(ConditionProof.this::isNeverTrue);
        }

        @Override
        public Boolean not(Condition.Not not) {
            return isNeverFalse(not.condition());
        }

        @Override
        public Boolean leaf(Condition.Leaf leaf) {
            return false;
        }
    }

    private final class NeverFalse implements Condition.Visitor<Boolean> {
        @Override
        public Boolean comparing(Condition.Comparing comparing) {
            return comparing.relation() != Condition.Relation.EQUAL
                    && isNever(
                            opposite(comparing.relation()), ranges.of(comparing.left()), ranges.of(comparing.right()));
        }

        @Override
        public Boolean all(Condition.All all) {
            return all.conditions().stream().allMatch(ConditionProof.this::isNeverFalse);
        }

        @Override
        public Boolean any(Condition.AnyOf any) {
            return any.conditions().stream().anyMatch(ConditionProof.this::isNeverFalse);
        }

        @Override
        public Boolean not(Condition.Not not) {
            return isNeverTrue(not.condition());
        }

        @Override
        public Boolean leaf(Condition.Leaf leaf) {
            return false;
        }
    }

    private static boolean isNever(Condition.Relation relation, Range left, Range right) {
        return switch (relation) {
            case AT_LEAST -> left.isBelow(right);
            case MORE_THAN -> left.isNotAbove(right);
            case AT_MOST -> right.isBelow(left);
            case LESS_THAN -> right.isNotAbove(left);
            case EQUAL -> left.isBelow(right) || right.isBelow(left);
        };
    }

    private static Condition.Relation opposite(Condition.Relation relation) {
        return switch (relation) {
            case AT_LEAST -> Condition.Relation.LESS_THAN;
            case MORE_THAN -> Condition.Relation.AT_MOST;
            case AT_MOST -> Condition.Relation.MORE_THAN;
            case LESS_THAN -> Condition.Relation.AT_LEAST;
            case EQUAL -> Condition.Relation.EQUAL;
        };
    }

    /** What one value is still allowed to be when all comparisons of it with numbers hold. */
    private static final class Room {
        private Optional<Fraction> least = Optional.empty();
        private boolean isAboveLeast;
        private Optional<Fraction> greatest = Optional.empty();
        private boolean isBelowGreatest;

        private void atLeast(Fraction bound, boolean isStrict) {
            if (least.isEmpty() || bound.compareTo(least.get()) > 0) {
                isAboveLeast = isStrict;
            } else if (bound.equals(least.get())) {
                isAboveLeast |= isStrict;
            }
            least = Optional.of(least.map(bound::max).orElse(bound));
        }

        private void atMost(Fraction bound, boolean isStrict) {
            if (greatest.isEmpty() || bound.compareTo(greatest.get()) < 0) {
                isBelowGreatest = isStrict;
            } else if (bound.equals(greatest.get())) {
                isBelowGreatest |= isStrict;
            }
            greatest = Optional.of(greatest.map(bound::min).orElse(bound));
        }

        private boolean isEmpty() {
            if (least.isEmpty() || greatest.isEmpty()) {
                return false;
            }
            int order = least.get().compareTo(greatest.get());
            return order > 0 || order == 0 && (isAboveLeast || isBelowGreatest);
        }
    }

    /** Tells whether comparisons of one value exclude each other; what one of them excludes alone is proved before. */
    private static boolean excludeEachOther(List<Condition> conditions) {
        Map<Value, Room> rooms = new HashMap<>();
        conditions.stream()
                .flatMap(condition -> condition.accept(COMPARISON).stream())
                .forEach(comparing -> narrow(rooms, comparing));
        return rooms.values().stream().anyMatch(Room::isEmpty);
    }

    /** Finds a condition as a comparison; what stands inside another one bounds nothing by itself. */
    private static final class AsComparison implements Condition.Visitor<Optional<Condition.Comparing>> {
        @Override
        public Optional<Condition.Comparing> comparing(Condition.Comparing comparing) {
            return Optional.of(comparing);
        }

        @Override
        public Optional<Condition.Comparing> all(Condition.All all) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition.Comparing> any(Condition.AnyOf any) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition.Comparing> not(Condition.Not not) {
            return Optional.empty();
        }

        @Override
        public Optional<Condition.Comparing> leaf(Condition.Leaf leaf) {
            return Optional.empty();
        }
    }

    private static Room room(Map<Value, Room> rooms, Value value) {
        return rooms.computeIfAbsent(value, given -> new Room());
    }

    /** Narrows what a value may be by its comparison with a number. */
    private static void narrow(Map<Value, Room> rooms, Condition.Comparing comparing) {
        Optional<Fraction> right = comparing.right().constant();
        Optional<Fraction> left =
                right.isPresent() ? Optional.empty() : comparing.left().constant();
        right.ifPresent(bound -> narrow(room(rooms, comparing.left()), comparing.relation(), bound));
        left.ifPresent(bound ->
                narrow(room(rooms, comparing.right()), comparing.relation().mirrored(), bound));
    }

    private static void narrow(Room room, Condition.Relation relation, Fraction bound) {
        switch (relation) {
            case AT_LEAST -> room.atLeast(bound, false);
            case MORE_THAN -> room.atLeast(bound, true);
            case AT_MOST -> room.atMost(bound, false);
            case LESS_THAN -> room.atMost(bound, true);
            case EQUAL -> {
                room.atLeast(bound, false);
                room.atMost(bound, false);
            }
        }
    }
}
