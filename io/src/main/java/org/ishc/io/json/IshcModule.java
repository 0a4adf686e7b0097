package org.ishc.io.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.interchange.PlainForm;
import org.ishc.core.interchange.PlainForms;
import org.ishc.io.table.ExchangeFinding;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches a mapper of Jackson 3 the values of the domain: {@code JsonMapper.builder().addModule(new IshcModule())}, or
 * {@code findAndAddModules()}.
 *
 * <p>What they look like is told in {@link PlainForms}; it does not depend on how the host configured its mapper.
 * Configure it before the mapper is used, as with every module; after that a mapper is safe for use by many threads.
 *
 * <p>A type of ours without a form is refused, and the refusal names what writes it. A host that writes such a type in
 * a way of its own adds its module after this one.
 */
public final class IshcModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final String id;

    /** Creates the module for the findings of the core and the exchange. */
    public IshcModule() {
        this(List.of());
    }

    /**
     * Creates the module for the findings of the core, the exchange and others.
     *
     * @param furtherCodes the codes that a host reads besides
     */
    public IshcModule(Collection<? extends FindingCode> furtherCodes) {
        super("ishc");
        id = IshcModule.class.getName()
                + furtherCodes.stream().map(code -> " " + code.code()).sorted().collect(Collectors.joining());
        List<FindingCode> codes = new ArrayList<>(List.of(ExchangeFinding.values()));
        codes.addAll(furtherCodes);
        PlainForms.all(codes).forEach(this::add);
    }

    @Override
    public void setupModule(SetupContext context) {
        List<JacksonModule> others = new ArrayList<>();
        ((MapperBuilder<?, ?>) context.getOwner()).withModules(others::add);
        if (others.stream().anyMatch(this::knowsMore)) {
            return;
        }
        // what is added later is asked first
        context.addSerializers(new Refusing());
        context.addKeySerializers(new Refusing());
        context.addDeserializers(new RefusingToRead());
        context.addSerializers(new EnumWriters(false));
        context.addKeySerializers(new EnumWriters(true));
        EnumReaders readers = new EnumReaders();
        context.addDeserializers(readers);
        context.addKeyDeserializers(readers);
        super.setupModule(context);
    }

    /** One that knows further codes is another module, and neither is passed over for the other. */
    @Override
    public Object getRegistrationId() {
        return id;
    }

    /** Tells whether a module is one of ours that knows codes, where this one knows none: the host meant that one. */
    private boolean knowsMore(JacksonModule other) {
        return other.getRegistrationId().toString().startsWith(id + " ");
    }

    private <T> void add(PlainForm<T> form) {
        addSerializer(form.type(), new FormSerializer<>(form));
        addDeserializer(form.type(), new FormDeserializer<>(form));
        addKeySerializer(form.type(), new FormKeySerializer<>(form));
        if (form.isText()) {
            addKeyDeserializer(form.type(), new FormKeyDeserializer(form));
        }
    }
}
