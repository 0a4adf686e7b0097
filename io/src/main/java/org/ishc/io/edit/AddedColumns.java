package org.ishc.io.edit;

import java.util.List;
import org.ishc.core.base.VietnameseText;
import org.ishc.io.table.OuterSpace;

/** Where the columns of a translation are added. */
public final class AddedColumns {

    private AddedColumns() {}

    /**
     * Finds the column that is carried.
     *
     * @param headings the headings as they stand
     * @return its place, from 0
     * @throws NoSuchColumnException when there is none, or several, or one of those that would be added
     */
    public static int place(List<String> headings, String column) throws NoSuchColumnException {
        List<String> names = headings.stream().map(AddedColumns::name).toList();
        String asked = name(column);
        int place = names.indexOf(asked);
        if (place < 0) {
            throw new NoSuchColumnException("no column '" + column + "'; there are " + names);
        }
        if (names.lastIndexOf(asked) != place) {
            throw new NoSuchColumnException("column '" + column + "' stands there twice: in " + (place + 1) + " and "
                    + (names.lastIndexOf(asked) + 1));
        }
        CellTranslation.Cells added = CellTranslation.Cells.headings(asked);
        for (String one : List.of(added.to(), added.status(), added.name())) {
            if (names.contains(one)) {
                throw new NoSuchColumnException("column '" + one + "' stands there already; it would be added");
            }
        }
        return place;
    }

    private static String name(String heading) {
        return VietnameseText.normalize(OuterSpace.trim(heading));
    }
}
