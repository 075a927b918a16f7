# Read by mvnw: finds a JDK 25, or failing that a newer one, wherever they are usually installed, and
# has Maven run on it, so that it does not matter which java is on the PATH, or whether one is.

wanted=25

release_of() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_wanted() {
  [ -x "$1/bin/javac" ] || return 1
  release="$(release_of "$1")"
  case "$2" in
  exactly) [ "${release:-0}" -eq "$wanted" ] ;;
  newer) [ "${release:-0}" -gt "$wanted" ] ;;
  esac
}

# The home of the JDK whose java is on the PATH.
home_on_path() {
  java="$(command -v java)" || return 0
  java="$(readlink -f "$java" 2>/dev/null)" || return 0
  printf '%s\n' "${java%/bin/java}"
}

candidates() {
  printf '%s\n' "${JAVA_HOME-}"
  env | sed -n 's/^JAVA[0-9A-Z_]*_HOME[0-9A-Z_]*=//p; s/^JAVA_HOME_[0-9A-Z_]*=//p; s/^JDK[0-9_]*=//p'
  home_on_path
  sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml" 2>/dev/null || :
  set +f
  printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/*jdk* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.m2/jdks/* "$HOME"/.gradle/jdks/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jabba/jdk/* \
    "$HOME"/.jenv/versions/* "$HOME"/.jbang/cache/jdks/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

find_jdk() {
  for how in exactly newer; do
    candidates | while IFS= read -r home; do
      if is_wanted "$home" "$how"; then
        printf '%s\n' "$home"
        break
      fi
    done
  done | sed -n 1p
}

jdk="$(find_jdk)"
if [ -z "$jdk" ]; then
  echo "Liên Lạc needs a JDK $wanted: install one (Eclipse Temurin $wanted, say) where your system keeps its JDKs, or set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME="$jdk"
# Maven 3.9's own libraries would have that JDK print a warning otherwise.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}"
