package io.lienlac;

import io.lienlac.api.OperatorTask;
import io.lienlac.demo.DemoData;
import io.lienlac.demo.DemoFailed;
import io.lienlac.stack.LocalStack;
import io.lienlac.stack.LocalStackOptions;
import io.lienlac.stack.StackAddresses;
import io.lienlac.stack.StackFailed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;

/**
 * Runs everything on this machine: the local stack in a process of its own, the application, and in
 * it the demo data. {@code --fresh} drops the data of earlier runs; all other arguments are the
 * application's. It ends with whoever started it.
 *
 * <p>An operator's task is done beside the system that runs already, or else once the stack has
 * started and before the application does.
 */
public final class LocalLienLac {

  private static final String FRESH = "--fresh";

  /** Of the account {@code administrator} in the demo realm. */
  private static final List<String> FIRST_UNIT =
      List.of(
          "--establish-first-unit=if-none",
          "--lienlac.first-unit.name=Bộ Giáo dục và Đào tạo",
          "--lienlac.first-unit.from=1990-04-01",
          "--lienlac.first-unit.family-name=Trần",
          "--lienlac.first-unit.middle-name=Minh",
          "--lienlac.first-unit.given-name=Châu",
          "--lienlac.first-unit.subject=d3300000-0000-4000-8000-000000000001");

  private LocalLienLac() {}

  public static void main(String[] arguments) {
    Instant start = Instant.now();
    Parent.endTogether();
    List<String> given = List.of(arguments);
    LocalStackOptions options =
        LocalStackOptions.forPeople()
            .withFresh(given.contains(FRESH))
            .withAccounts(AccountsBackup.restoredBy(given));
    Optional<OperatorTask> task = OperatorTask.askedForBy(arguments);
    try {
      Optional<StackAddresses> running = task.flatMap(asked -> LocalStack.running(options));
      if (running.isPresent()) {
        AccountsBackup.write(given, options);
        task.orElseThrow().run(withSettings(given, running.get()));
        return;
      }
      StackAddresses stack = LocalStack.start(options).addresses();
      AccountsBackup.write(given, options);
      task.ifPresent(asked -> asked.run(withSettings(given, stack)));
      URI api = URI.create("http://localhost:" + run(given, stack) + "/graphql");
      new DemoData(api, URI.create(stack.issuer()), System.out::println).load();
      long seconds = Duration.between(start, Instant.now()).toSeconds();
      System.out.println(Welcome.to(api, stack.keycloakUrl(), stack.issuer(), seconds));
    } catch (StackFailed | DemoFailed e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }

  /** The port that the application answers at. */
  private static int run(List<String> given, StackAddresses stack) {
    SpringApplication application = new SpringApplication(LienLac.class);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
    return application
        .run(withSettings(given, stack))
        .getEnvironment()
        .getRequiredProperty("local.server.port", Integer.class);
  }

  private static String[] withSettings(List<String> given, StackAddresses stack) {
    List<String> arguments = new ArrayList<>(FIRST_UNIT);
    stack.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.add("--lienlac.operations.key=lienlac");
    arguments.add("--spring.main.banner-mode=off");
    arguments.add("--logging.level.root=warn");
    arguments.add("--logging.level.io.lienlac.command.backup=info");
    given.stream().filter(argument -> !argument.equals(FRESH)).forEach(arguments::add);
    return arguments.toArray(String[]::new);
  }
}
