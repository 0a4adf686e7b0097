package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    void manyThreads_getTheSameObjects() {
        CodePool pool = new CodePool();
        List<KnownCode> codes = IntStream.range(0, 4_000)
                .parallel()
                .mapToObj(i -> pool.get("K" + i % 100))
                .toList();
        assertEquals(
                100, codes.stream().map(System::identityHashCode).distinct().count());
        assertEquals(
                IntStream.rangeClosed(1, 100).boxed().collect(Collectors.toSet()),
                codes.stream().map(KnownCode::number).collect(Collectors.toSet()));
    }
}
