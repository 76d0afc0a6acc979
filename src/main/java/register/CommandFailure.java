package register;

/** Thrown to end a command with a sentence and an exit code. */
final class CommandFailure extends Exception {
    private final int exitCode;

    private CommandFailure(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The command did not do what it was asked to. */
    static CommandFailure failed(String sentence) {
        return new CommandFailure(sentence, CommandErrors.FAILED);
    }

    /** The command cannot do what it was asked to, whatever the register holds. */
    static CommandFailure wrongUse(String sentence) {
        return new CommandFailure(sentence, CommandErrors.WRONG_USE);
    }

    int exitCode() {
        return exitCode;
    }
}
