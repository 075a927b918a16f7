package io.lienlac.graphql;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Leaves out what would look for a database: the tests of this module need none. */
class WithoutServers implements AutoConfigurationImportFilter {

  @Override
  public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      wanted[i] = isWanted(classes[i]);
    }
    return wanted;
  }

  private static boolean isWanted(@Nullable String name) {
    return name == null || Stream.of("axon", "jdbc", "flyway", "mongo").noneMatch(name::contains);
  }
}
