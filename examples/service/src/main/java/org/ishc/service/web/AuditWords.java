package org.ishc.service.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.service.user.Role;
import org.springframework.context.MessageSource;

/** Says for people what a line of the log is about. The log itself keeps the plain words of the service. */
final class AuditWords {

    private static final Pattern PACKAGE = Pattern.compile("package (\\d+)(?: (\\w+))?");
    private static final Pattern ROUND =
            Pattern.compile("round (\\S+)(?: package (\\d+)| ([\\w.~-]+) (\\d{4}-\\d\\d-\\d\\d)| (\\S+))?");
    private static final String REFUSED = "upload.";
    private static final Pattern ACCOUNT = Pattern.compile("(?:(\\S+) )?(centre|province|reader)(?: (\\S+))?");

    private final MessageSource texts;
    private final Wording say;

    AuditWords(MessageSource texts, Wording say) {
        this.texts = texts;
        this.say = say;
    }

    /** Returns the subject in words; as it stands, where it is an address, the name of an account, or nothing known. */
    public String subject(String subject) {
        return Stream.of(
                        words(PACKAGE, subject, this::packageWords),
                        words(ROUND, subject, this::roundWords),
                        words(ACCOUNT, subject, this::accountWords))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> subject.startsWith(REFUSED) ? text(subject, subject) : subject);
    }

    private static Optional<String> words(Pattern pattern, String subject, Function<MatchResult, String> words) {
        Matcher matcher = pattern.matcher(subject);
        return matcher.matches() ? Optional.of(words.apply(matcher.toMatchResult())) : Optional.empty();
    }

    private String packageWords(MatchResult matchResult) {
        return text("audit.about.package", "", matchResult.group(1)) + after(Optional.ofNullable(matchResult.group(2)));
    }

    private String roundWords(MatchResult matchResult) {
        String round = text("audit.about.round", "", matchResult.group(1));
        if (matchResult.group(2) != null) {
            return round + after(Optional.of(text("audit.about.package", "", matchResult.group(2))));
        }
        return matchResult.group(3) == null
                ? round + after(Optional.ofNullable(matchResult.group(5)))
                : round
                        + after(Optional.of(say.unit(matchResult.group(3))))
                        + after(Optional.of(day(matchResult.group(4))));
    }

    private String day(String text) {
        return say.day(LocalDate.parse(text));
    }

    private String accountWords(MatchResult matchResult) {
        Role role = Role.find(matchResult.group(2)).orElseThrow();
        return Stream.of(
                        Optional.ofNullable(matchResult.group(1)),
                        Optional.of(text("role." + role, role.code())),
                        Optional.ofNullable(matchResult.group(3)).map(say::unit))
                .flatMap(Optional::stream)
                .reduce((one, next) -> one + after(Optional.of(next)))
                .orElseThrow();
    }

    private static String after(Optional<String> more) {
        return more.map(text -> " · " + text).orElse("");
    }

    private String text(String key, String otherwise, Object... places) {
        Language language = say.language();
        return String.valueOf(texts.getMessage(key, places, otherwise, Locale.forLanguageTag(language.code())));
    }
}
