package register.intake.imports;

import static register.values.problem.Problem.FORBIDDEN;
import static register.values.problem.Problem.MALFORMED_BODY;
import static register.values.problem.Problem.MALFORMED_PARAMETER;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.access.Actor;
import register.api.access.Role;
import register.api.reading.Permalinks;
import register.api.tables.Rows;
import register.api.tables.SingleRow;
import register.api.tables.Table;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.editing.WriteContext;
import register.values.Word;

/** The files that people and programs upload, as far as somebody may see and import them. */
public final class ReceivedFiles {
    private final Imports imports;
    private final Mappings mappings;
    private final Permalinks permalinks;
    private final Supplier<String> fetched;

    /**
     * Creates it.
     *
     * @param fetched how the last fetch of notices by the service went; empty if it fetches none
     */
    public ReceivedFiles(Imports imports, Mappings mappings, Permalinks permalinks, Supplier<String> fetched) {
        this.fetched = fetched;
        this.imports = imports;
        this.mappings = mappings;
        this.permalinks = permalinks;
    }

    /** Returns the register that somebody imports into; refused if they may not. */
    ImportDefinition<?> into(String register, Actor actor) {
        ImportDefinition<?> into = imports.into(register);
        requireAllowed(into, actor);
        return into;
    }

    /** Checks a file that has arrived. */
    SingleRow<ImportView> receive(
            ImportDefinition<?> into,
            UploadedFile file,
            String mode,
            @Nullable String mapping,
            @Nullable String overriding,
            @Nullable String name,
            @Nullable String key,
            Actor actor) {
        if (file.size() == 0) {
            throw MALFORMED_BODY.because("the file is empty");
        }
        ImportSettings settings =
                mapping == null ? ImportSettings.NONE : mappings.get(mapping).settings();
        WriteContext write = WriteContext.of(actor.id(), "Import", overriding);
        Upload upload = new Upload(file, settings, word("mode", mode, ImportMode.values()), write);
        ImportJob received = imports.receive(into, upload, FileName.of(name), key);
        return one(received);
    }

    /** Returns the address of a file. */
    URI address(String id) {
        return permalinks.address("imports", id).uri();
    }

    /** Reads a file again with other settings. */
    SingleRow<ImportView> say(String id, ImportSettings settings, Actor actor) {
        mine(id, actor);
        return one(imports.say(id, settings));
    }

    /** Imports a file; with {@code refused} to leave out, only the records that can be imported. */
    SingleRow<ImportView> apply(String id, @Nullable String reason, @Nullable String leaveOut, Actor actor) {
        ImportJob received = mine(id, actor);
        if (leaveOut != null && !leaveOut.equals("refused")) {
            throw MALFORMED_PARAMETER
                    .because("'leaveOut' must be 'refused', or left out")
                    .in("leaveOut");
        }
        WriteContext write = WriteContext.of(actor.id(), reason, received.overriding());
        return one(imports.apply(id, write, leaveOut != null));
    }

    void discard(String id, Actor actor) {
        mine(id, actor);
        imports.discard(id);
    }

    Table<ImportView> list(Actor actor, UploadForm form) {
        List<ImportView> recent = imports.recent().stream()
                .filter(received -> isAllowed(imports.into(received.register()), actor))
                .map(received -> ImportView.of(received, permalinks))
                .toList();
        return new Table<>(
                "Imported files",
                ImportView.FIELDS,
                Rows.of(recent),
                Map.of("total", recent.size()),
                Map.of("self", permalinks.address("imports").toString()),
                false,
                choices(actor, form));
    }

    /** Returns the choices of the upload form, as it was filled in. */
    ImportChoices choices(Actor actor, UploadForm form) {
        List<ImportChoices.Choice> registers = imports.all().stream()
                .filter(into -> isAllowed(into, actor))
                .map(into -> new ImportChoices.Choice(
                        into.register().path(), into.register().title()))
                .toList();
        List<String> names = mappings.all().stream().map(Mappings.Mapping::name).toList();
        return new ImportChoices(registers, names, form, fetched.get());
    }

    SingleRow<ImportView> one(ImportJob received) {
        return one(received, ImportPageContext.Typed.NOTHING);
    }

    /** Returns a file for its page, with its form as it was filled in. */
    SingleRow<ImportView> one(ImportJob received, ImportPageContext.Typed typed) {
        ImportView read = ImportView.of(received, permalinks);
        ImportPageContext prospect = new ImportPageContext(
                (kind, most) -> imports.outcomes(received.id(), kind, false, 0, most).stream()
                        .map(NumberedOutcome::outcome)
                        .toList(),
                most -> imports.asking(received.id(), 0, most).stream()
                        .map(NumberedOutcome::outcome)
                        .toList(),
                received.digest() != null && received.state() == ImportJob.State.CHECKED,
                typed);
        return new SingleRow<>("File " + read.id(), ImportView.FIELDS, read, read.links(), prospect);
    }

    ImportJob mine(String id, Actor actor) {
        ImportJob received = imports.find(id);
        requireAllowed(imports.into(received.register()), actor);
        return received;
    }

    private static boolean isAllowed(ImportDefinition<?> into, Actor actor) {
        return actor.isAnyOf(into.allowed());
    }

    private static void requireAllowed(ImportDefinition<?> into, Actor actor) {
        if (!isAllowed(into, actor)) {
            throw FORBIDDEN.because(
                    "to import %s, you need the role %s",
                    into.register().path(),
                    into.allowed().stream().map(Role::word).sorted().collect(Collectors.joining(" or ")));
        }
    }

    /** Returns the word of a list that a parameter says. */
    static <W extends Word> W word(String parameter, String text, W[] words) {
        return Arrays.stream(words)
                .filter(word -> word.word().equals(text))
                .findFirst()
                .orElseThrow(() -> MALFORMED_PARAMETER
                        .because(
                                "'%s' must be one of %s",
                                parameter, Arrays.stream(words).map(Word::word).collect(Collectors.joining(", ")))
                        .in(parameter));
    }
}
