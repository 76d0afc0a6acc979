package register.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A short command of the operating system that has run to its end. */
record SystemCommand(int status, String output) {

    static SystemCommand run(List<String> words) throws IOException, InterruptedException {
        Process process = builder(words).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new SystemCommand(process.waitFor(), output.strip());
    }

    boolean succeeded() {
        return status == 0;
    }

    /** Has next to no environment: the service's own may hold secrets, or PG* variables that change the server. */
    static ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("LC_ALL", "C");
        return builder;
    }
}
