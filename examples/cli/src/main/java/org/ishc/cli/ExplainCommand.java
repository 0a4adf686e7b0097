package org.ishc.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.message.FindingCatalogue;
import org.ishc.io.message.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain CODE}: what a code of a finding means, an example, and what to do. */
@Command(name = "explain", description = "Says what a code means and what to do.")
final class ExplainCommand extends ToolCommand {

    @Parameters(index = "0", paramLabel = "CODE", description = "a code, such as cell.type")
    String code = "";

    @Override
    public Integer call() throws IOException {
        FindingCatalogue.Entry entry = FindingCatalogue.find(code)
                .orElseThrow(() -> UsageException.of(
                        "explain",
                        code,
                        FindingCatalogue.all().stream()
                                .map(known -> known.code().code())
                                .toList()));
        if (isJson()) {
            text(CanonicalJson.write(tree(entry)));
        } else {
            Language language = language();
            text(String.join(
                            "\n",
                            code + "  " + Messages.in(language()).text("report.severity." + entry.severity()),
                            entry.meaning(language),
                            entry.example(language),
                            entry.remedy(language))
                    + "\n");
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> tree(FindingCatalogue.Entry entry) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", entry.code().code());
        tree.put("severity", entry.severity().name());
        tree.put("arguments", entry.arguments());
        for (Language language : Language.values()) {
            tree.put("meaning_" + language.code(), entry.meaning(language));
            tree.put("example_" + language.code(), entry.example(language));
            tree.put("remedy_" + language.code(), entry.remedy(language));
        }
        return tree;
    }
}
