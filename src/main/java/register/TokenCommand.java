package register;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import register.api.access.Role;
import register.api.access.ScriptToken;
import register.api.access.ScriptTokens;

/**
 * The command {@code token}: creates, lists and revokes the tokens of scripts, whether the service is running or not.
 *
 * <p>It requires no role, since whoever can run it can read the database.
 */
final class TokenCommand extends DatabaseCommand {
    private static final String ACTION = "action";
    private static final String BY = "command-line";

    private final Clock clock;

    TokenCommand(Clock clock) {
        super("token", "Creates, lists and revokes tokens for scripts");
        this.clock = clock;
    }

    @Override
    public void configure(Subparser subparser) {
        Subparsers actions = subparser.addSubparsers().dest(ACTION).metavar("create|list|revoke");
        Subparser create = actions.addParser("create").help("creates a token and prints it once");
        create.addArgument("--name").required(true).help("what it is for; do not name anyone");
        create.addArgument("--role")
                .required(true)
                .action(Arguments.append())
                .choices("editor", "officer", "admin")
                .help("what it can do; repeat for several roles");
        create.addArgument("--days")
                .type(Integer.class)
                .setDefault(ScriptTokens.DEFAULT_DAYS)
                .choices(Arguments.range(1, ScriptTokens.MOST_DAYS))
                .help("number of days it is valid, %d or fewer".formatted(ScriptTokens.MOST_DAYS));
        addFileArgument(create);
        addFileArgument(actions.addParser("list").help("lists all tokens, without their secrets"));
        Subparser revoke = actions.addParser("revoke").help("revokes a token permanently");
        revoke.addArgument("id").help("the id that list shows");
        addFileArgument(revoke);
    }

    @Override
    Work prepare(Namespace namespace, RegisterConfiguration configuration) {
        return jdbi -> run(namespace, new ScriptTokens(jdbi, clock));
    }

    private static void run(Namespace namespace, ScriptTokens tokens) {
        switch (namespace.getString(ACTION)) {
            case "create" -> create(namespace, tokens);
            case "revoke" -> {
                tokens.revoke(namespace.getString("id"), BY);
                System.out.println("revoked " + namespace.getString("id"));
            }
            default -> tokens.all().forEach(token -> System.out.println(line(token)));
        }
    }

    private static void create(Namespace namespace, ScriptTokens tokens) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> words = namespace.getList("role");
        words.forEach(word -> roles.add(Role.named(word).orElseThrow()));
        ScriptTokens.Made made = tokens.create(namespace.getString("name"), roles, namespace.getInt("days"), BY);
        System.out.println(line(made.token()));
        System.out.println("Keep this token safe. You will not see it again:");
        System.out.println(made.secret());
    }

    private static String line(ScriptToken token) {
        return "%s  %s  %s  expires %s%s%s"
                .formatted(
                        token.id(),
                        token.roles().stream().map(Role::word).sorted().toList(),
                        token.name(),
                        token.expiresAt(),
                        token.revokedAt() == null ? "" : "  revoked " + token.revokedAt(),
                        token.usedAt() == null ? "" : "  last used " + token.usedAt());
    }
}
