package register.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One way of reading contracts over and over, each time another one at random. */
interface Load {
    /** How many answers a second come over so many connections, measured for some seconds. */
    double answers(int connections, int seconds) throws IOException, InterruptedException;

    /**
     * Asks the service over HTTP.
     *
     * @param path asked for; {@code %d} stands for the number of a contract
     * @param tags the file of what is sent as If-None-Match, a line for each contract; empty for none
     * @param most the highest number of a contract
     */
    record Http(Program wrk, Path script, String base, String path, String tags, int most) implements Load {
        private static final String SCRIPT = """
                local path, most
                local tags = {}

                function init(given)
                  path, most = given[1], tonumber(given[3])
                  if given[2] ~= "" then
                    for tag in io.lines(given[2]) do tags[#tags + 1] = tag end
                  end
                  math.randomseed(os.time())
                end

                function request()
                  local number = math.random(most)
                  local headers = {}
                  if tags[number] then headers["If-None-Match"] = tags[number] end
                  return wrk.format("GET", string.format(path, number), headers)
                end

                function done(all)
                  local faults = all.errors
                  print("answers: " .. all.requests * 1000000 / all.duration)
                  print("refused: " .. faults.status)
                  print("broken: " .. faults.connect + faults.read + faults.write + faults.timeout)
                end
                """;

        static Path script(Path folder) throws IOException {
            return Files.writeString(folder.resolve("ask.lua"), SCRIPT);
        }

        Http asking(String otherPath) {
            return new Http(wrk, script, base, otherPath, tags, most);
        }

        Http knowing(Path otherTags) {
            return new Http(wrk, script, base, path, otherTags.toString(), most);
        }

        Http upTo(int otherMost) {
            return new Http(wrk, script, base, path, tags, otherMost);
        }

        @Override
        public double answers(int connections, int seconds) throws IOException, InterruptedException {
            String printed = wrk.run(
                    Map.of(),
                    List.of(
                            "--threads=1",
                            "--connections=" + connections,
                            "--duration=" + seconds + "s",
                            "--script=" + script,
                            base,
                            "--",
                            path,
                            tags,
                            Integer.toString(most)));
            if (Program.number(printed, "refused: ") > 0 || Program.number(printed, "broken: ") > 0) {
                throw new VoidBenchmark("GET %s was not always answered:%n%s".formatted(path, printed));
            }
            return Program.number(printed, "answers: ");
        }
    }

    /**
     * Asks the database for the same rows, as fast as its own program can.
     *
     * @param most the highest number of a contract
     */
    record Sql(Program pgbench, Path script, int port, String password, int most) implements Load {
        private static final String SCRIPT = """
                \\set number random(1, :most)
                select e.number, e.register, e.key, encode(e.hash, 'hex'), encode(e.chain, 'hex'),
                    e.recorded_at, e.actor, e.reason, encode(e.reason_salt, 'hex'), encode(e.reason_hash, 'hex'), r.item
                from contract r join entry e on e.number = r.entry
                where r.key = 'cov' || :number and r.superseded_by is null;
                """;

        static Path script(Path folder) throws IOException {
            return Files.writeString(folder.resolve("ask.sql"), SCRIPT);
        }

        @Override
        public double answers(int connections, int seconds) throws IOException, InterruptedException {
            String printed = pgbench.run(
                    Map.of("PGPASSWORD", password),
                    List.of(
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--jobs=1",
                            "--client=" + connections,
                            "--time=" + seconds,
                            "--define=most=" + most,
                            "--file=" + script,
                            "--host=127.0.0.1",
                            "--port=" + port,
                            "--username=register",
                            "register"));
            return Program.number(printed, "tps = ");
        }
    }
}
