package org.ishc.service.web;

import java.util.List;
import org.ishc.service.receive.Rounds;
import org.ishc.service.store.AnswerStore;
import org.ishc.service.store.RoundStore;
import org.ishc.service.store.StoredAnswer;
import org.ishc.service.store.StoredRound;
import org.ishc.service.user.Viewer;
import org.springframework.stereotype.Component;

/** The rounds as the one who asks may see them: what is somebody else's is answered as if it were not there. */
@Component
final class SeenRounds {

    private final RoundStore store;
    private final AnswerStore answers;
    private final Rounds rounds;

    SeenRounds(RoundStore store, AnswerStore answers, Rounds rounds) {
        this.store = store;
        this.answers = answers;
        this.rounds = rounds;
    }

    /** Returns a round, whoever asks. */
    StoredRound stored(long id) {
        return store.find(id).orElseThrow(() -> WrongRequestException.nothing("noround", id));
    }

    /** Returns a round with what they may see of it. */
    RoundView view(long id, Viewer viewer) {
        return view(stored(id), viewer);
    }

    /** Returns all rounds, the latest opened first. */
    List<RoundView> all(Viewer viewer) {
        return store.all().stream().map(round -> view(round, viewer)).toList();
    }

    private RoundView view(StoredRound round, Viewer viewer) {
        return RoundView.of(
                round, rounds.read(round), rounds.states(round), answers.answers(round.id(), viewer.scope()), viewer);
    }

    /** Returns an answer; a province its own. */
    StoredAnswer answer(long round, long id, Viewer viewer) {
        return answers.findAnswer(round, id)
                .filter(answer -> viewer.scope().map(answer.owner()::equals).orElse(true))
                .orElseThrow(() -> WrongRequestException.nothing("noanswer", id));
    }
}
