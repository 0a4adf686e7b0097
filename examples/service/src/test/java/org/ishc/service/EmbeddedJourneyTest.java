package org.ishc.service;

/** The journey on the embedded database, as it is without arguments. */
class EmbeddedJourneyTest extends JourneyContract {

  @Override
  RunningService start() {
    return RunningService.embedded(folder.resolve("data"));
  }

  @Override
  void stop() {}
}
