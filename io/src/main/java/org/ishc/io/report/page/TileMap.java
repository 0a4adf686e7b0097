package org.ishc.io.report.page;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.Worded;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.reference.BuiltInReference;
import org.jspecify.annotations.Nullable;

/**
 * The provinces as tiles of one size, each in the tone of its state with a sign beside the name, so that the colour is
 * never the only one to say it; a tile leads to the row of its table. Needs no script and prints.
 */
final class TileMap {

    private static final int WIDTH = 78;
    private static final int HEIGHT = 38;
    private static final int GAP = 3;
    private static final int LONG = 9;
    private static final int LONGEST = 10;

    private final TileGrid grid;
    private final Map<UnitCode, Tile> states;
    private final UnaryOperator<String> names;

    /**
     * What a tile shows.
     *
     * @param tone the style class of its state
     * @param sign what says the state without colour
     * @param figure what is said beside the name; may be empty
     * @param key the identifier of the words for the state, see {@link #key}
     * @param row the identifier of the row it leads to
     */
    record Tile(String tone, Worded sign, Worded figure, String key, String row) {}

    /**
     * Draws a map.
     *
     * @param states by province; a province without one has an empty tile
     * @param names what a province is called, by its code
     */
    TileMap(TileGrid grid, Map<UnitCode, Tile> states, UnaryOperator<String> names) {
        this.grid = grid;
        this.states = states;
        this.names = names;
    }

    /** The words for a state, by which the tiles in it are named too. */
    static String key(String id, String tone, String sign, String words) {
        return "<span class=\"badge " + tone + "\" id=\"" + id + "\">"
                + (sign.isEmpty() ? "" : "<span aria-hidden=\"true\">" + sign + " </span>") + words + "</span>";
    }

    /**
     * Draws the map.
     *
     * @param title the identifier of the heading that names it
     */
    void write(Html html, String title) {
        int width = grid.columns() * (WIDTH + GAP) + GAP;
        int height = grid.rows() * (HEIGHT + GAP) + GAP;
        html.raw("<svg class=\"chart tiles\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"group\" aria-labelledby=\"" + title + "\">\n");
        grid.tiles().forEach((code, place) -> tile(html, code, place, name(code), ""));
        grid.islands().forEach(island -> tile(html, island.unit(), island.place(), island.name(), " island"));
        html.raw("</svg>\n<p class=\"hint keys\">" + PageFrame.say("page.tiles") + "</p>\n");
    }

    /** What the data call a province; of one that they do not know, what it is called in the library's own register. */
    private String name(UnitCode code) {
        String name = names.apply(code.value());
        return name.equals(code.value())
                ? BuiltInReference.registry().versionsOf(code).stream()
                        .reduce((one, later) -> later)
                        .flatMap(UnitVersion::name)
                        .orElse(name)
                : name;
    }

    private void tile(Html html, UnitCode code, TileGrid.Place place, String name, String kind) {
        Tile state = states.get(code);
        int x = place.column() * (WIDTH + GAP) + GAP;
        int y = place.row() * (HEIGHT + GAP) + GAP;
        List<String> lines = lines(plain(name));
        html.raw(begin(kind, state, name) + "<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + WIDTH + "\" height=\""
                + HEIGHT + "\"/>");
        String sign = state == null ? "" : state.sign().in(Language.VI);
        boolean isFigured = !sign.isEmpty() && Character.isDigit(sign.charAt(0));
        for (int i = 0; i < lines.size(); i++) {
            int at = y + (isFigured ? 32 - (lines.size() - 1 - i) * 11 : lines.size() == 1 ? 23 : 16 + i * 14);
            html.raw("<text" + (isFigured ? " class=\"figured\"" : "") + " x=\"" + (x + WIDTH / 2) + "\" y=\"" + at
                            + "\">")
                    .text(lines.get(i))
                    .raw("</text>");
        }
        if (state != null && !sign.isEmpty()) {
            sign(html, state.sign(), x + WIDTH - 4, y + 11);
        }
        html.raw(state == null ? "</g>\n" : "</a>\n");
    }

    /** What says the state without colour; of a number once for each language that writes it in its own way. */
    private static void sign(Html html, Worded sign, int x, int y) {
        boolean isOne = sign.in(Language.VI).equals(sign.in(Language.EN));
        for (Language language : isOne ? List.of(Language.VI) : List.of(Language.values())) {
            html.raw("<text" + (isOne ? "" : " lang=\"" + language.code() + "\"") + " class=\"sign\" x=\"" + x
                            + "\" y=\"" + y + "\" aria-hidden=\"true\">")
                    .text(sign.in(language))
                    .raw("</text>");
        }
    }

    /** A tile is named by its title and by the words for its state, which stand in the legend in both languages. */
    private static String begin(String kind, @Nullable Tile state, String name) {
        if (state == null) {
            return "<g class=\"" + kind + "\">" + Drawing.title("", language -> name);
        }
        String id = "tile" + kind.strip() + "-" + state.row();
        return "<a href=\"#" + state.row() + "\" class=\"" + state.tone() + kind + "\" aria-labelledby=\"" + id + " "
                + state.key() + "\">"
                + Drawing.title(" id=\"" + id + "\"", language -> {
                    String figure = state.figure().in(language);
                    return figure.isEmpty() ? name : name + ": " + figure;
                });
    }

    /** The name without the kind of the unit: a tile is small. */
    static String plain(String name) {
        return name.replaceFirst("^(Tỉnh|Thành phố) ", "");
    }

    /** One line, or two about as long; cut where a tile has no room for them. */
    private static List<String> lines(String name) {
        if (name.length() <= LONG) {
            return List.of(name);
        }
        int best = -1;
        for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
            if (best < 0 || Math.abs(name.length() - 2 * at) < Math.abs(name.length() - 2 * best)) {
                best = at;
            }
        }
        return Stream.of(
                        best < 0
                                ? new String[] {name}
                                : new String[] {name.substring(0, best), name.substring(best + 1)})
                .map(line -> Drawing.cut(line, LONGEST))
                .toList();
    }
}
