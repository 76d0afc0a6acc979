package register.registers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import register.api.http.DatabaseOutage;
import register.api.reading.Backlinks;
import register.api.reading.ItemWording;
import register.api.reading.Mention;
import register.api.reading.Permalinks;
import register.api.reading.PublicRegister;
import register.intake.editing.EditedResource;
import register.store.log.Log;
import register.store.log.Register;
import register.values.Reference;

/** The registers of a service, each opened once over its log. */
public final class OpenRegisters {
    private final RegisterDefinitions definitions;
    private final Log log;
    private final Permalinks permalinks;
    private final Backlinks backlinks;
    private final Map<String, PublicRegister<?, ?>> registers = new HashMap<>();
    private final Map<String, EditedResource<?, ?>> resources = new HashMap<>();
    private final Map<Class<?>, Object> shared = new HashMap<>();

    /** Creates it; each register is opened when it is first requested. */
    public OpenRegisters(RegisterDefinitions definitions, Log log, Permalinks permalinks) {
        this.definitions = definitions;
        this.log = log;
        this.permalinks = permalinks;
        this.backlinks = backlinks(definitions, log, permalinks);
    }

    /** Backlinks are listed from the last register to the first: responses before systems before contracts. */
    private static Backlinks backlinks(RegisterDefinitions definitions, Log log, Permalinks permalinks) {
        Backlinks.Plan plan = new Backlinks.Plan();
        List<RegisterDefinition<?, ?>> lastFirst = new ArrayList<>(definitions.all());
        Collections.reverse(lastFirst);
        lastFirst.forEach(one -> add(one, plan, permalinks));
        return plan.over(log);
    }

    private static <T> void add(RegisterDefinition<T, ?> one, Backlinks.Plan plan, Permalinks permalinks) {
        if (one.reading().mentions() != null) {
            plan.from(one.register(), one.reading().mentions().apply(permalinks));
        }
    }

    public RegisterDefinitions definitions() {
        return definitions;
    }

    public Log log() {
        return log;
    }

    public Permalinks permalinks() {
        return permalinks;
    }

    /** Returns a register as the public reads it. */
    @SuppressWarnings("unchecked") // the map holds what each definition has opened, by the definition's path
    public <T, R> PublicRegister<T, R> register(RegisterDefinition<T, R> definition) {
        PublicRegister<?, ?> register = registers.get(definition.path());
        if (register == null) {
            register = open(definition);
            registers.put(definition.path(), register);
        }
        return (PublicRegister<T, R>) register;
    }

    private <T, R> PublicRegister<T, R> open(RegisterDefinition<T, R> definition) {
        RegisterReading<T, R> reading = definition.reading();
        return new PublicRegister<>(
                definition.register(),
                log,
                permalinks,
                reading.fields(),
                definition.change().form().reference(),
                reading.layouts().apply(this),
                wording(definition),
                reading.filtersOver().apply(this),
                reading.computation().apply(this),
                backlinks);
    }

    /** Returns what people called the record with a key of the register with a path at a position; empty if there was none. */
    public Optional<String> label(String path, String key, long at) {
        return definitions.ofPath(path).flatMap(one -> label(one.register(), key, at));
    }

    private <T> Optional<String> label(Register<T> register, String key, long at) {
        try {
            return log.records(register)
                    .find(key, at)
                    .map(recorded -> register.label().apply(recorded.item()));
        } catch (RuntimeException failed) {
            if (DatabaseOutage.isCauseOf(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    /** Returns the words for the items of a register. */
    public ItemWording wording(RegisterDefinition<?, ?> definition) {
        return definition
                .change()
                .form()
                .wording()
                .in(definition.reading().wording().apply(this));
    }

    /** Returns the words for the items of each register, by its name. */
    public Map<String, ItemWording> wordings() {
        return definitions.all().stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.register().name(), this::wording));
    }

    /** Returns the resource of a register. */
    @SuppressWarnings("unchecked") // as above
    public <T, R> EditedResource<T, R> resource(RegisterDefinition<T, R> definition) {
        EditedResource<?, ?> resource = resources.get(definition.path());
        if (resource == null) {
            resource = definition.opening().open(register(definition), definition.change(), this);
            resources.put(definition.path(), resource);
        }
        return (EditedResource<T, R>) resource;
    }

    /** Returns a function that says what an item refers to and no register has now, in sentences. */
    public <T> Function<T, List<String>> dangling(RegisterDefinition<T, ?> definition) {
        Function<Permalinks, Function<T, Stream<Mention>>> mentions =
                definition.reading().mentions();
        return item -> {
            Stream<String> mentioned = mentions == null
                    ? Stream.of()
                    : mentions.apply(permalinks)
                            .apply(item)
                            .flatMap(mention -> absent(mention.register(), mention.reference()));
            Stream<String> referred = definition.change().references().apply(item).entrySet().stream()
                    .flatMap(by -> by.getValue().stream().flatMap(reference -> absent(by.getKey(), reference)));
            return Stream.concat(mentioned, referred).distinct().toList();
        };
    }

    private Stream<String> absent(String path, String reference) {
        return has(path, new Reference(reference).key())
                ? Stream.empty()
                : definitions.ofPath(path).stream()
                        .map(other -> "%s is not in the register “%s”."
                                .formatted(reference, other.register().title()));
    }

    /** Returns whether the register with a path, {@code contracts}, has a record with a key now. */
    public boolean has(String path, String key) {
        return definitions
                .ofPath(path)
                .filter(register -> log.records(register.register()).newest(key).isPresent())
                .isPresent();
    }

    /** Returns the resources of all registers, in the order they are shown. */
    public List<EditedResource<?, ?>> resources() {
        return definitions.all().stream()
                .<EditedResource<?, ?>>map(this::resource)
                .toList();
    }

    /** Returns an object that several registers of a package share, created by the first that needs it. */
    public <V> V shared(Class<V> type, Function<OpenRegisters, V> making) {
        Object common = shared.get(type);
        if (common == null) {
            common = making.apply(this);
            shared.put(type, common);
        }
        return type.cast(common);
    }
}
