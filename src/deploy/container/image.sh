#!/usr/bin/env bash
# Makes an OCI image of the service without a base image: a Java runtime made by jlink, the libraries of this machine that it
# loads, and the jar. For a PostgreSQL of your own: DATABASE_URL, PUBLIC_ADDRESS and COUNCIL_NAME have to be set where it is run. It
# needs neither root nor a file system to write to but /tmp.
#
#   src/deploy/container/image.sh target/contracts-register.jar target/image
#
# It needs a JDK 17 or later and Debian's package umoci. `skopeo copy oci:target/image:latest docker://…` publishes it; crun runs it
# once `umoci unpack` has made a bundle of it.
set -euo pipefail
jar=$1
image=$2
umoci=${UMOCI:-umoci}
rootless=(); [ "$(id -u)" = 0 ] || rootless=(--rootless)
bundle=$(mktemp -d)/bundle
root=$bundle/rootfs

"$umoci" init --layout "$image"
"$umoci" new --image "$image:latest"
"$umoci" unpack "${rootless[@]}" --image "$image:latest" "$bundle"

jlink --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.management,jdk.naming.dns,jdk.zipfs \
    --include-locales=en --strip-debug --no-header-files --no-man-pages --compress=2 --output "$root/opt/java"
mkdir -p "$root/tmp" "$root/etc" "$root/opt" "$root/proc" "$root/usr/lib/locale"
cp -r /usr/lib/locale/C.utf8 "$root/usr/lib/locale/"
chmod 1777 "$root/tmp"
printf 'register:x:65532:65532::/tmp:/sbin/nologin\n' > "$root/etc/passwd"
printf 'hosts: files dns\n' > "$root/etc/nsswitch.conf"
# What the runtime and the libraries in the jar load, and what the C library resolves names with.
{
    find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/*' \) -exec ldd {} + 2>/dev/null | grep -o '/[^ ()]*'
    ldconfig -p | grep -oE '/[^ ]*/(libstdc\+\+|libgcc_s|libdl|libm|libpthread|librt|libnss_dns|libnss_files|libresolv)\.so\.[0-9]+$'
} | grep -v "^$root" | grep -v ':$' | sort -u | while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
done
cp "$jar" "$root/opt/contracts-register.jar"

"$umoci" repack --image "$image:latest" "$bundle"
"$umoci" config --image "$image:latest" --config.user 65532:65532 --config.workingdir /tmp --config.exposedports 8080/tcp \
    --config.env PATH=/opt/java/bin --config.env LANG=C.UTF-8 --config.entrypoint /opt/java/bin/java --config.entrypoint -XX:+UseSerialGC \
    --config.entrypoint -Xmx256m --config.entrypoint -Xmn32m --config.entrypoint -XX:TrimNativeHeapInterval=10000 --config.entrypoint -jar \
    --config.entrypoint /opt/contracts-register.jar
rm -rf "$(dirname "$bundle")"
echo "The image is $image:latest"
