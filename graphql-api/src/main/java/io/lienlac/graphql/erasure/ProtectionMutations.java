package io.lienlac.graphql.erasure;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.erasure.ProtectionView;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProtectionMutations {

  private final Mutations mutations;
  private final Shown<ProtectionView, ProtectionPayload> shown;

  ProtectionMutations(Mutations mutations, ProtectionReader reader) {
    this.mutations = mutations;
    this.shown = new Shown<>(null, "dataProtection", reader::protection, ProtectionPayload::new);
  }

  @MutationMapping
  ProtectionPayload erasePerson(
      @Argument ProtectionInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::erase);
  }

  @MutationMapping
  ProtectionPayload placeHold(
      @Argument ProtectionInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::hold);
  }

  @MutationMapping
  ProtectionPayload releaseHold(
      @Argument ProtectionInput.Release input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }
}
