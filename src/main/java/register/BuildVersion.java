package register;

import org.jspecify.annotations.Nullable;

/**
 * The version of the service and the id of its build, which changes with any of its files.
 *
 * @param version of the release
 * @param build eight hexadecimal digits
 */
record BuildVersion(String version, String build) {
    /** Returns those of the running code; there is no version outside of the jar. */
    static BuildVersion running() {
        @Nullable String version = BuildVersion.class.getPackage().getImplementationVersion();
        return new BuildVersion(version == null ? "development" : version, BuildFingerprint.ofCode());
    }

    @Override
    public String toString() {
        return version + " (build " + build + ")";
    }
}
