package io.lienlac.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/** Tells what a file is by what is in it. Its name says nothing, and is not asked. */
final class ContentTypes {

  private final Detector detector = new DefaultDetector(ContentTypes.class.getClassLoader());

  /** Empty for what may not be sent. */
  Optional<FileType> of(Path file) throws IOException {
    try (TikaInputStream content = TikaInputStream.get(file)) {
      return FileType.of(detector.detect(content, new Metadata()).getBaseType().toString());
    }
  }
}
