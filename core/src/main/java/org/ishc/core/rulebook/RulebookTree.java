package org.ishc.core.rulebook;

import java.time.LocalDate;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.ItemCode;
import org.ishc.core.document.TextNode;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.time.DateRange;

/**
 * Writes a rulebook as the text that {@link RulebookReader} reads: read again it is equal to what was written. What
 * changes nothing is left out: defaults, and the status, which no rulebook keeps.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RulebookTree {

    private RulebookTree() {}

    /**
     * Returns the text.
     *
     * @throws IllegalArgumentException when a number in it is no decimal
     */
    public static TextNode of(Rulebook rulebook) {
        return new TextTree()
                .with("rulebook", rulebook.name())
                .with("version", rulebook.version())
                .with(
                        "valid_from",
                        rulebook.validity().map(DateRange::start).filter(day -> !day.equals(LocalDate.MIN)),
                        TextTree::text)
                .with(
                        "valid_to",
                        rulebook.validity().map(DateRange::endExclusive).filter(day -> !day.equals(LocalDate.MAX)),
                        TextTree::text)
                .with("applies_to", rulebook.level().map(Enum::name).orElse(RulebookReader.CLUB))
                .with("title", rulebook.title(), RulebookTree::titles)
                .with("source", rulebook.source(), RulebookTree::source)
                .with("scale", rulebook.scale())
                .with("points", points(rulebook.points()))
                .with("total", total(rulebook), node -> node)
                .with("exempt", TextTree.word(rulebook.exempt()))
                .with(
                        "accepts",
                        Optional.of(rulebook.accepts()).filter(status -> status != ValueStatus.ESTIMATED),
                        status -> TextTree.text(status.name()))
                .with("sections", rulebook.sections(), RulebookTree::section)
                .with("classes", rulebook.classes(), RulebookTree::band)
                .with("ceilings", rulebook.ceilings(), RulebookTree::ceiling)
                .with("exclusions", rulebook.exclusions(), RulebookTree::exclusion)
                .with("ranking", Optional.of(rulebook.ties()).filter(ties -> !ties.isEmpty()), ties -> new TextTree()
                        .with("ties", ties, TextTree::text)
                        .node())
                .with("awards", rulebook.awards(), RulebookTree::award)
                .node();
    }

    private static TextNode titles(Indicator.Titles titles) {
        return new TextTree().with("vi", titles.vi()).with("en", titles.en()).node();
    }

    private static TextNode source(String source) {
        return new TextTree().with("document", source).node();
    }

    private static TextNode points(PointsScale points) {
        TextTree tree = new TextTree();
        points.step()
                .ifPresentOrElse(
                        step -> tree.with("step", step),
                        () -> tree.with("decimals", TextTree.number(points.decimals())));
        return tree.with("rounding", points.rounding().name()).node();
    }

    private static Optional<TextNode> total(Rulebook rulebook) {
        if (rulebook.totalMin().signum() == 0 && rulebook.totalMax().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TextTree()
                .with("min", rulebook.totalMin())
                .with("max", rulebook.totalMax(), TextTree::number)
                .node());
    }

    private static TextTree coded(ItemCode code) {
        return new TextTree().with("code", TextTree.text(code));
    }

    private static TextNode section(Rulebook.Section section) {
        return coded(section.code())
                .with("kind", TextTree.word(section.kind()))
                .with("title", section.title(), RulebookTree::titles)
                .with("max", section.max())
                .with("criteria", TextTree.list(section.criteria(), RulebookTree::criterion))
                .node();
    }

    private static TextNode criterion(Rulebook.Criterion criterion) {
        return coded(criterion.code())
                .with("title", criterion.title(), RulebookTree::titles)
                .with("max", criterion.max())
                .with("min", Optional.of(criterion.min()).filter(min -> min.signum() != 0), TextTree::number)
                .with("better", criterion.better(), TextTree::word)
                .with("missing", TextTree.word(criterion.missing()))
                .with("applies", criterion.applies(), FormText::of)
                .with("exempt", criterion.exempt(), TextTree::word)
                .with("requires", criterion.requires(), FormText::of)
                .with(
                        "evidence",
                        criterion.needsEvidence() ? Optional.of("required") : Optional.empty(),
                        TextTree::text)
                .with("source", criterion.source(), RulebookTree::source)
                .with("rule", FormText.of(criterion.rule()))
                .node();
    }

    private static TextNode band(ClassBand band) {
        return coded(band.code())
                .with("title", band.title(), RulebookTree::titles)
                .with("from", band.from())
                .with("when", band.when(), FormText::of)
                .with("quota", band.quota(), quota -> new TextTree()
                        .with("percent", quota.percent())
                        .with("ties", quota.keepsTied() ? "include" : "exclude")
                        .node())
                .node();
    }

    private static TextNode ceiling(Ceiling ceiling) {
        return coded(ceiling.code())
                .with("title", ceiling.title(), RulebookTree::titles)
                .with("when", FormText.of(ceiling.when()))
                .with("at_most", ceiling.atMost(), TextTree::text)
                .with("lower_by", Optional.of(ceiling.lowerBy()).filter(by -> by > 0), TextTree::number)
                .node();
    }

    private static TextNode exclusion(Exclusion exclusion) {
        return coded(exclusion.code())
                .with("title", exclusion.title(), RulebookTree::titles)
                .with("when", FormText.of(exclusion.when()))
                .node();
    }

    private static TextNode award(Award award) {
        return coded(award.code())
                .with("title", award.title(), RulebookTree::titles)
                .with("per", award.perGroup() ? "group" : "all")
                .with("top", award.top(), TextTree::number)
                .with("percent", award.percent(), TextTree::number)
                .with("at_least", award.atLeast(), TextTree::text)
                .with("ties", TextTree.word(award.ties()))
                .with("unless", award.unless(), TextTree::text)
                .with("when", award.when(), FormText::of)
                .node();
    }
}
