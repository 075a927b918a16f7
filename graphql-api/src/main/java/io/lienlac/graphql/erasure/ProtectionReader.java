package io.lienlac.graphql.erasure;

import io.lienlac.api.erasure.FindErasure;
import io.lienlac.api.erasure.FindRetentionRules;
import io.lienlac.api.erasure.FoundErasure;
import io.lienlac.api.erasure.ProtectionView;
import io.lienlac.api.erasure.RetentionRule;
import io.lienlac.api.erasure.RetentionRules;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the command side, which carries erasures out. */
@Component
class ProtectionReader {

  private final QueryGateway queries;

  ProtectionReader(QueryGateway queries) {
    this.queries = queries;
  }

  /** Null for whoever does not protect the person's data. */
  @Nullable ProtectionView protection(Requester requester, UUID person) {
    FindErasure query = new FindErasure(new PersonId(person), requester.person(), requester.at());
    return queries.query(query, FoundErasure.class).join().protection();
  }

  List<RetentionRule> rules() {
    return queries.query(new FindRetentionRules(), RetentionRules.class).join().rules();
  }
}
