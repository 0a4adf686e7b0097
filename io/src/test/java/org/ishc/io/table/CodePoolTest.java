package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ishc.core.base.UnitCode;
import org.junit.jupiter.api.Test;

/**
 * A million rows share what they say of ten thousand clubs: one object a code, made into a value of the domain once.
 */
class CodePoolTest {

    @Test
    void sameText_isTheSameCode_andEveryCodeHasANumberOfItsOwn() {
        CodePool pool = new CodePool();
        KnownCode first = pool.get("K1");
        KnownCode second = pool.get("K2");
        assertSame(first, pool.get(new String("K1")));
        assertEquals(Set.of(1, 2), Set.of(first.number(), second.number()));
        assertEquals("K1", first.toString());
    }

    @Test
    void valueOfACode_isMadeOnce() {
        KnownCode code = new CodePool().get("00097");
        int[] made = {0};
        Function<String, UnitCode> making = text -> {
            made[0]++;
            return UnitCode.parse(text);
        };
        assertEquals(UnitCode.parse("00097"), code.as(making));
        assertSame(code.as(making), code.as(making));
        assertEquals(1, made[0]);
    }

    @Test
    void codesOfTwoColumns_areTwo() {
        assertNotSame(new CodePool().get("K1"), new CodePool().get("K1"));
    }

    @Test
    void manyThreads_getTheSameObjects_eachFromAPoolOfItsOwn() {
        CodePool pool = new CodePool();
        List<KnownCode> codes = IntStream.range(0, 40)
                .parallel()
                .mapToObj(thread -> pool.another())
                .flatMap(own -> IntStream.range(0, 100).mapToObj(i -> own.get("K" + i)))
                .toList();
        assertEquals(
                100, codes.stream().map(System::identityHashCode).distinct().count());
        assertEquals(100, codes.stream().map(KnownCode::number).distinct().count());
        assertTrue(codes.stream().allMatch(code -> code.number() >= 1));
    }

    @Test
    void codesThatAThreadMeetsTogether_haveNumbersThatFollowEachOther() {
        CodePool first = new CodePool();
        CodePool second = first.another();
        int apart = 0;
        for (int i = 0; i < 10_000; i++) {
            int before = first.get("A" + i).number();
            second.get("B" + i);
            apart += first.get("A" + (i + 1)).number() == before + 1 ? 0 : 1;
        }
        assertTrue(apart < 10_000 / 50, apart + " apart");
    }
}
