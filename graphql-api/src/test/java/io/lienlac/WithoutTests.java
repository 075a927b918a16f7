package io.lienlac;

import java.io.IOException;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the components of the tests, on whose class path it runs, out of the application. */
final class WithoutTests extends TypeExcludeFilter {

  private static final URL TESTS =
      WithoutTests.class.getProtectionDomain().getCodeSource().getLocation();

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
    return type.getResource().getURL().toString().startsWith(TESTS.toString());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WithoutTests;
  }

  @Override
  public int hashCode() {
    return WithoutTests.class.hashCode();
  }
}
