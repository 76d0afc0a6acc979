package register.registers;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.PublicRegister;
import register.intake.editing.EditedResource;
import register.intake.imports.ImportDefinition;
import register.registers.retrieval.AnswerSource;
import register.store.log.Register;

/**
 * One register, with everything that is true of it: each package of a register has one such constant, and all else that
 * differs by register reads it.
 *
 * @param register what it is called, where it is kept and how its records are told apart
 * @param reading what the public sees of it and can ask
 * @param change what comes in, by whom and how
 * @param words what people read about it
 * @param answers what it answers to letters; null where they are answered by another register that reads it
 * @param resource the class of its addresses
 * @param opening makes its resource
 * @param beside makes resources at addresses of its own beside the register's; none for most
 * @param shipped the resource file with the records that come with the service; null where none do
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

    /** Makes the resource of a register. */
    @FunctionalInterface
    public interface Opening<T, R> {
        EditedResource<T, R> open(PublicRegister<T, R> register, RegisterChange<T> change, OpenRegisters registers);
    }

    /** A register with the addresses that every register has, which answers letters by its fields and ships empty. */
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

    /** The same with what it answers to letters; null where they are answered by another register that reads it. */
    public RegisterDefinition<T, R> answering(@Nullable AnswerSource<T, R> other) {
        return new RegisterDefinition<>(register, reading, change, words, other, resource, opening, beside, shipped);
    }

    /** The same with a resource that adds addresses; its {@code @Path} is the path of the register. */
    public <E extends EditedResource<T, R>> RegisterDefinition<T, R> servedBy(Class<E> type, Opening<T, R> other) {
        return new RegisterDefinition<>(register, reading, change, words, answers, type, other, beside, shipped);
    }

    /** The same with a resource at an address of its own. */
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

    /** The same with records that come with the service, as lines of JSON in a resource file. */
    public RegisterDefinition<T, R> shipping(String file) {
        return new RegisterDefinition<>(register, reading, change, words, answers, resource, opening, beside, file);
    }

    /** The path of its addresses, {@code contracts}. */
    public String path() {
        return register.path();
    }

    /** How files are imported into it. */
    public ImportDefinition<T> importable() {
        return new ImportDefinition<>(change.rules(), reading.computed(), change.sheet(), change.roles());
    }
}
