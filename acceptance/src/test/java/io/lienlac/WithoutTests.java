package io.lienlac;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the application from finding parts of itself among the tests. */
final class WithoutTests extends TypeExcludeFilter {

  @Override
  public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
    return reader.getResource().getURI().toString().contains("/test-classes/");
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
