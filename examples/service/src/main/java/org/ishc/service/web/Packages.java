package org.ishc.service.web;

import java.util.List;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.service.ServiceSettings;
import org.ishc.service.receive.Reception;
import org.ishc.service.store.LoadedPackages;
import org.ishc.service.store.PackageStore;
import org.ishc.service.store.StoredPackage;
import org.springframework.stereotype.Component;

/** The packages as pages need them: which there are, and each read by the library. */
@Component
final class Packages {

  /** How many packages are offered to choose from. */
  private static final int OFFERED = 200;

  private final PackageStore store;
  private final LoadedPackages loaded;

  Packages(PackageStore store, Reception reception, ServiceSettings settings) {
    this.store = store;
    this.loaded =
        new LoadedPackages(
            settings.remembered(), id -> reception.read(store.content(id), store.find(id).orElseThrow().form()));
  }

  /** Returns the store. */
  PackageStore store() {
    return store;
  }

  /**
   * Returns a package by its number.
   *
   * @throws WrongRequestException when there is none
   */
  StoredPackage stored(long id) {
    return store.find(id).orElseThrow(() -> WrongRequestException.nothing("package", id));
  }

  /** Returns the packages to choose from, the latest received first. */
  List<StoredPackage> offered() {
    return store.latest(OFFERED, 0);
  }

  /** Returns a package as the library reads it; {@code question} says what it will be asked. */
  LoadedPackage loaded(StoredPackage stored, Object question) {
    return loaded.get(stored.id(), question);
  }
}
