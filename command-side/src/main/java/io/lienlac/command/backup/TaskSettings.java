package io.lienlac.command.backup;

import io.lienlac.command.config.CommandSideProperties;
import io.lienlac.command.support.KeyedDigest;
import io.lienlac.files.FileStoreProperties;
import io.lienlac.files.KeptFiles;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The application's own settings, read as the application reads them, without starting it. */
record TaskSettings(Path folder, EventDatabase database, KeptFiles kept, KeyedDigest digest) {

  static boolean contain(String option, String... arguments) {
    return new DefaultApplicationArguments(arguments).containsOption(option);
  }

  static TaskSettings read(String option, String... arguments) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(NoBeans.class).web(WebApplicationType.NONE).run(arguments)) {
      Environment environment = context.getEnvironment();
      return new TaskSettings(
          folder(option, arguments),
          new EventDatabase(
              environment.getRequiredProperty("spring.datasource.url"),
              environment.getRequiredProperty("spring.datasource.username"),
              environment.getRequiredProperty("spring.datasource.password")),
          KeptFiles.of(
              Binder.get(environment).bindOrCreate("lienlac.files", FileStoreProperties.class)),
          new CommandSideProperties(environment.getRequiredProperty("lienlac.secret-key"))
              .keyedDigest());
    }
  }

  private static Path folder(String option, String... arguments) {
    List<String> given = new DefaultApplicationArguments(arguments).getOptionValues(option);
    if (given == null || given.size() != 1) {
      throw new BackupRefused("--" + option + " needs one folder");
    }
    return Path.of(given.getFirst()).toAbsolutePath().normalize();
  }

  /** What a context is made of that is there for its environment only. */
  private static final class NoBeans {}
}
