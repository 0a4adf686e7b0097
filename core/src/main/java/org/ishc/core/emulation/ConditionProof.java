package org.ishc.core.emulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;

/** What can be proved of conditions from what their values can be: that one is never true, that one is never false. */
final class ConditionProof {

  private final Rulebook rulebook;

  ConditionProof(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  boolean isNeverTrue(Condition condition) {
    if (condition instanceof Condition.Comparing comparing) {
      return isNever(comparing.relation(), range(comparing.left()), range(comparing.right()));
    }
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().anyMatch(this::isNeverTrue) || excludeEachOther(all.conditions());
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.conditions().stream().allMatch(this::isNeverTrue);
    }
    return condition instanceof Condition.Not not && isNeverFalse(not.condition());
  }

  private boolean isNeverFalse(Condition condition) {
    if (condition instanceof Condition.Comparing comparing) {
      return isNever(opposite(comparing.relation()), range(comparing.left()), range(comparing.right()))
          && comparing.relation() != Condition.Relation.EQUAL;
    }
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().allMatch(this::isNeverFalse);
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.conditions().stream().anyMatch(this::isNeverFalse);
    }
    return condition instanceof Condition.Not not && isNeverTrue(not.condition());
  }

  private Range range(Value value) {
    return Range.of(value, rulebook);
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

  private boolean excludeEachOther(List<Condition> conditions) {
    Map<Value, Room> rooms = new HashMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Comparing comparing) {
        if (comparing.right() instanceof Value.Constant bound) {
          narrow(room(rooms, comparing.left()), comparing.relation(), bound.number());
        } else if (comparing.left() instanceof Value.Constant bound) {
          narrow(room(rooms, comparing.right()), mirrored(comparing.relation()), bound.number());
        }
      }
    }
    return rooms.values().stream().anyMatch(Room::isEmpty);
  }

  private Room room(Map<Value, Room> rooms, Value value) {
    return rooms.computeIfAbsent(
        value,
        of -> {
          Room room = new Room();
          range(of).low().ifPresent(low -> room.atLeast(low, false));
          range(of).high().ifPresent(high -> room.atMost(high, false));
          return room;
        });
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

  private static Condition.Relation mirrored(Condition.Relation relation) {
    return switch (relation) {
      case AT_LEAST -> Condition.Relation.AT_MOST;
      case MORE_THAN -> Condition.Relation.LESS_THAN;
      case AT_MOST -> Condition.Relation.AT_LEAST;
      case LESS_THAN -> Condition.Relation.MORE_THAN;
      case EQUAL -> Condition.Relation.EQUAL;
    };
  }
}
