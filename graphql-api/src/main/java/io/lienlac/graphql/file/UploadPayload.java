package io.lienlac.graphql.file;

import io.lienlac.api.file.Upload;
import io.lienlac.graphql.support.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

record UploadPayload(@Nullable Upload upload, List<UserError> userErrors, boolean viewIsBehind) {}
