package register.registers;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.PublicRegister;
import register.intake.editing.EditedResource;
import register.intake.imports.ImportDefinition;
import register.intake.notices.Buyers;
import register.intake.notices.NoticeMapping;
import register.intake.notices.NoticeReading;
import register.registers.retrieval.AnswerSource;
import register.store.log.Register;

/**
 * The definition of a register. Each register's package has one as a constant, and everything that differs by register
 * is read from it.
 *
 * @param register its name, its tables, and the key of its records
 * @param reading the fields, queries and computed values that the public reads
 * @param change who changes its records, and how
 * @param words the texts that describe it
 * @param answers how letters are answered from it; null if another register answers with its records
 * @param resource the class of its resource
 * @param opening creates its resource
 * @param beside creates further resources at other paths; none for most registers
 * @param shipped the resource file with the records that come with the service; null if there are none
 */
public record RegisterDefinition<T, R>(
        Register<T> register,
        RegisterReading<T, R> reading,
        RegisterChange<T> change,
        RegisterWords words,
        @Nullable AnswerSource<T, R> answers,
        Class<?> resource,
        Opening<T, R> opening,
        Function<OpenRegisters, List<Object>> beside,
        @Nullable String shipped) {

    /** Creates the resource of a register. */
    @FunctionalInterface
    public interface Opening<T, R> {
        EditedResource<T, R> open(PublicRegister<T, R> register, RegisterChange<T> change, OpenRegisters registers);
    }

    /** Creates a register with the standard resource, which answers letters by its fields and ships without records. */
    public static <T, R> RegisterDefinition<T, R> of(
            Register<T> register, RegisterReading<T, R> reading, RegisterChange<T> change, RegisterWords words) {
        return new RegisterDefinition<>(
                register,
                reading,
                change,
                words,
                AnswerSource.ofFields(register, reading.fields()),
                EditedResource.class,
                RegisterDefinition::plain,
                open -> List.of(),
                null);
    }

    private static <T, R> EditedResource<T, R> plain(
            PublicRegister<T, R> register, RegisterChange<T> change, OpenRegisters registers) {
        return new EditedResource<>(register, change.rules(), change.roles(), registers.log());
    }

    /** Returns the same with another source of answers; null if another register answers with its records. */
    public RegisterDefinition<T, R> answering(@Nullable AnswerSource<T, R> other) {
        return new RegisterDefinition<>(register, reading, change, words, other, resource, opening, beside, shipped);
    }

    /** Returns the same with a resource that adds addresses; its {@code @Path} is the path of the register. */
    public <E extends EditedResource<T, R>> RegisterDefinition<T, R> servedBy(Class<E> type, Opening<T, R> other) {
        return new RegisterDefinition<>(register, reading, change, words, answers, type, other, beside, shipped);
    }

    /** Returns the same with a further resource at another path. */
    public RegisterDefinition<T, R> beside(Function<OpenRegisters, Object> other) {
        return new RegisterDefinition<>(
                register,
                reading,
                change,
                words,
                answers,
                resource,
                opening,
                open -> List.of(other.apply(open)),
                shipped);
    }

    /** Returns the same with records that come with the service, as lines of JSON in a resource file. */
    public RegisterDefinition<T, R> shipping(String file) {
        return new RegisterDefinition<>(register, reading, change, words, answers, resource, opening, beside, file);
    }

    /** Returns the path of its addresses, {@code contracts}. */
    public String path() {
        return register.path();
    }

    /** Returns how files are imported into it. */
    public ImportDefinition<T> importable() {
        return importable(Buyers.ALL);
    }

    /** Returns the same, where the notices of some buyers are read. */
    public ImportDefinition<T> importable(Buyers own) {
        @Nullable NoticeMapping<T> mapping = change.notices();
        return new ImportDefinition<>(
                change.rules(),
                reading.computed(),
                change.sheet(),
                change.roles(),
                mapping == null ? null : new NoticeReading<>(mapping, own, change.rules()::isFit));
    }
}
