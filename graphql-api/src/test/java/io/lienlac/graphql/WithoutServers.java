package io.lienlac.graphql;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Leaves out what would look for a database: the tests of this module need none. It is also on the
 * class path of {@code spring-boot:test-run}, whose application it leaves whole.
 */
class WithoutServers implements AutoConfigurationImportFilter, BeanFactoryAware {

  private static final String TESTS = "apiTestApplication";

  private boolean testing;

  @Override
  public void setBeanFactory(BeanFactory beans) {
    testing = beans.containsBean(TESTS);
  }

  @Override
  public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
    boolean[] wanted = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      wanted[i] = !testing || isWanted(classes[i]);
    }
    return wanted;
  }

  private static boolean isWanted(@Nullable String name) {
    return name == null || Stream.of("axon", "jdbc", "flyway", "mongo").noneMatch(name::contains);
  }
}
