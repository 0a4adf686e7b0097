package org.ishc.service.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.pack.Sha256;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.service.ServiceSettings;
import org.ishc.service.receive.RefusedUploadException.Reason;
import org.ishc.service.store.PackageStore;
import org.ishc.service.store.StoredPackage;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * Receives packages. The same bytes sent again are recognised and not stored twice, however many send them at once; no more packages than are set are
 * validated at the same time.
 */
@Service
public final class Reception {

  /** What is wrong with a file as a whole: such a file is damaged on its way or hostile, and is to be sent again. */
  private static final Set<FindingCode> WHOLE_FILE =
      Set.of(ExchangeFinding.DAMAGED, ExchangeFinding.UNSAFE_PATH, ExchangeFinding.LIMIT);

  private final PackageStore store;
  private final ServiceSettings settings;
  private final Clock clock;
  private final Semaphore places;

  Reception(PackageStore store, ServiceSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.places = new Semaphore(settings.parallel(), true);
  }

  /**
   * What became of an upload.
   *
   * @param stored the package as it is stored
   * @param isNew whether it was stored now; false when the same bytes were there before
   */
  public record Received(StoredPackage stored, boolean isNew) {}

  /**
   * Receives a file.
   *
   * @throws RefusedUploadException when it is no package
   * @throws IOException when the file cannot be read at all
   */
  public Received receive(Upload upload) throws IOException {
    String form = upload.form().orElseThrow(() -> new RefusedUploadException(Reason.UNKNOWN_FORM));
    places.acquireUninterruptibly();
    try {
      byte[] content = upload.content().bytes();
      if (content.length == 0) {
        throw new RefusedUploadException(Reason.EMPTY);
      }
      Optional<StoredPackage> known = store.findBySha256(Sha256.of(content));
      return known.isPresent() ? new Received(known.get(), false) : store(upload.fileName(), form, content, read(content, form));
    } finally {
      places.release();
    }
  }

  private Received store(String fileName, String form, byte[] content, LoadedPackage loaded) {
    List<Finding> whole = loaded.findings().stream().filter(finding -> WHOLE_FILE.contains(finding.code())).toList();
    if (!whole.isEmpty() || !loaded.isApplicable()) {
      throw new RefusedUploadException(Reason.UNREADABLE, whole.isEmpty() ? loaded.findings() : whole);
    }
    boolean isNew = store.add(fileName, form, content, loaded, OffsetDateTime.now(clock));
    return new Received(store.findBySha256(loaded.sha256()).orElseThrow(), isNew);
  }

  /**
   * Reads the bytes of a package. The file that the library sees has the same name for all, so that the report depends on the bytes alone.
   *
   * @param form one of {@link Upload#FORMS}
   * @throws RefusedUploadException when that is not possible within the limits
   */
  public LoadedPackage read(byte[] content, String form) {
    try {
      Path folder = Files.createTempDirectory("package");
      try {
        Path file = Files.write(folder.resolve("package." + form), content);
        if (!form.equals("json") && UnzippedLimit.isExceeded(file, settings.unzipped().toBytes())) {
          throw new RefusedUploadException(Reason.TOO_LARGE);
        }
        return PackageReader.read(file);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException unreadable) {
      throw new RefusedUploadException(Reason.UNREADABLE);
    }
  }
}
