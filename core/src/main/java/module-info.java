/** The pure domain of the Intergenerational Self-Help Clubs: no input or output, no framework, no clock. */
module org.ishc.core {
    requires static org.apiguardian.api;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.ishc.core.base;
    exports org.ishc.core.club;
    exports org.ishc.core.collection;
    exports org.ishc.core.document;
    exports org.ishc.core.emulation.change;
    exports org.ishc.core.emulation;
    exports org.ishc.core.explain;
    exports org.ishc.core.figure;
    exports org.ishc.core.finding;
    exports org.ishc.core.formula;
    exports org.ishc.core.interchange;
    exports org.ishc.core.organisation;
    exports org.ishc.core.rulebook.check;
    exports org.ishc.core.rulebook;
    exports org.ishc.core.submission;
    exports org.ishc.core.targets;
    exports org.ishc.core.time;
}
