package org.ishc.service.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.service.judge.RoundFile;
import org.ishc.service.receive.Upload;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.store.StoredRound;
import org.ishc.service.user.Viewer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * The files that go with a new round, as a form sends them: {@code register}, {@code previous}, {@code profile}; or, in
 * place of the second, {@code previous_round}, the number of a round that is closed here.
 */
@Component
final class RoundFiles {

    private final SeenRounds seen;
    private final Packages packages;

    RoundFiles(SeenRounds seen, Packages packages) {
        this.seen = seen;
        this.packages = packages;
    }

    /**
     * Returns the files.
     *
     * @throws WrongRequestException when the earlier round is not there, or has no package
     */
    List<RoundFile> of(HttpServletRequest request, MultiValueMap<String, String> form, Viewer viewer)
            throws IOException {
        List<RoundFile> files = new ArrayList<>();
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (parts != null) {
            for (RoundFile.Kind kind : RoundFile.Kind.values()) {
                parts.getFiles(kind.name().toLowerCase(Locale.ROOT)).stream()
                        .filter(part -> !part.isEmpty())
                        .forEach(part -> files.add(file(kind, part)));
            }
        }
        Optional<String> earlier = PackagePages.filled(Optional.ofNullable(form.getFirst("previous_round")));
        if (earlier.isPresent()) {
            files.add(fromMany(earlier.get(), viewer));
        }
        return files;
    }

    private static RoundFile file(RoundFile.Kind kind, MultipartFile part) {
        Upload upload =
                new Upload(Optional.ofNullable(part.getOriginalFilename()).orElse(""), part);
        return new RoundFile(kind, upload.fileName(), upload.ending(), part);
    }

    private RoundFile fromMany(String number, Viewer viewer) throws IOException {
        if (!number.matches("\\d{1,18}")) {
            throw WrongRequestException.nothing("noround", number);
        }
        StoredRound round = seen.stored(Long.parseLong(number));
        StoredPackage many = packages.stored(
                round.packageId().orElseThrow(() -> WrongRequestException.nothing("open", round.code())), viewer);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        packages.copyContent(many, bytes);
        return new RoundFile(
                RoundFile.Kind.PREVIOUS, many.fileName(), many.form(), new ByteArrayResource(bytes.toByteArray()));
    }
}
