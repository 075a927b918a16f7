package io.lienlac.stack;

import java.util.OptionalLong;

/** The server that LIENLAC_MONGODB_URI names: somebody else starts and stops it. */
record GivenMongoServer(String uri) implements MongoServer {

  @Override
  public void start() {
    Progress.say("MongoDB: using the one at " + uri.replaceFirst("//[^@/]*@", "//…@"));
  }

  @Override
  public void stop() {
    // It goes on running, as it did before.
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.empty();
  }
}
