package org.ishc.core.formula;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row of the table of forms: what it says of itself, and how it is read. */
class FormTest {

    private static final Place MARKETS = new Place(new Wording("chợ", "markets"));

    private Form<String, Integer> price;
    private Form<String, Integer> gift;

    @BeforeEach
    void rows() {
        price = Form.<String, Integer>named("price")
                .key("of", "a code")
                .mayHave("currency", "a code")
                .beside("since", "a year")
                .means("giá", "the price")
                .says("giá {of}", "price of {of}")
                .sample("{price: {of: rice}}")
                .read((written, tax) -> {
                    NodeReader.Keys keys = written.keys();
                    String since = written.beside("since").map(NodeReader::text).orElse("ever");
                    return keys.get("of").text() + " since " + since + " and tax " + tax;
                });
        gift = Form.<String, Integer>named("gift")
                .body("code")
                .only(MARKETS)
                .beside("from", "a name")
                .means("quà", "a gift")
                .says("quà", "gift")
                .sample("{gift: rice}")
                .read((written, tax) -> written.body().text());
    }

    private String read(Object tree, Place... here) {
        return new FormReader(new FormTable(List.of(), List.of()), here)
                .form(List.of(price, gift), new NodeReader(node(tree), "at"), List.of("note"), 10);
    }

    private void refused(String says, Object tree, Place... here) {
        UnreadableTextException wrong = assertThrows(UnreadableTextException.class, () -> read(tree, here));
        assertTrue(wrong.getMessage().contains(says), wrong::getMessage);
    }

    @Test
    void row_saysWhatItIs_inBothLanguages() {
        assertEquals("giá", price.meaning().in(Language.VI));
        assertEquals("the price", price.meaning().in(Language.EN));
        assertEquals("giá {of}", price.sentence(Language.VI));
        assertEquals("price of {of}", price.sentence(Language.EN));
        assertEquals("{price: {of: rice}}", price.sample());
        assertEquals("{price: {of: a code, currency?: a code}, since?: a year}", price.written());
        assertEquals("{gift: code, from?: a name}", gift.written());
        assertEquals(Optional.of(MARKETS), gift.only());
        assertEquals(Optional.empty(), price.only());
    }

    @Test
    void row_isFoundByItsName() {
        assertEquals(Optional.of(gift), Form.find(List.of(price, gift), "gift"));
        assertEquals(Optional.empty(), Form.find(List.of(price, gift), "loan"));
    }

    @Test
    void body_andWhatStandsBesideIt_areRead() {
        assertEquals("rice since ever and tax 10", read(map("price", map("of", "rice"))));
        assertEquals(
                "rice since 2020 and tax 10",
                read(map("note", "x", "price", map("of", "rice", "currency", "VND"), "since", "2020")));
        assertEquals("rice", read(map("from", "Lan", "gift", "rice"), MARKETS));
    }

    @Test
    void keys_thatMust_andThoseThatMay_areToldApart() {
        refused("of", map("price", map("currency", "VND")));
        refused("weight", map("price", map("of", "rice", "weight", "2")));
    }

    @Test
    void keyOfAnotherRow_isRefused_andTheRowSaid() {
        refused("'from' goes with [gift] only", map("price", map("of", "rice"), "from", "Lan"));
        refused("'since' goes with [price] only", map("gift", "rice", "since", "2020"), MARKETS);
    }

    @Test
    void row_outOfItsPlace_isRefused() {
        refused("'gift' is allowed in markets only", map("gift", "rice"));
    }
}
