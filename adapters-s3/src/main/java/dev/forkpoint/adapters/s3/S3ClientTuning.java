package dev.forkpoint.adapters.s3;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/// What no property of the SDK's beans can say: deadlines, retries, and no checksums beside those
/// that every server knows.
@Singleton
@Requires(beans = S3Settings.class)
final class S3ClientTuning implements BeanCreatedEventListener<S3ClientBuilder> {
  /// The body was changed or cut on its way there.
  private static final Set<String> SPOILT = Set.of("BadDigest", "IncompleteBody");

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final S3Patience patience;

  S3ClientTuning(S3Settings settings) {
    this.patience = settings.patience();
  }

  @Override
  public S3ClientBuilder onCreated(BeanCreatedEvent<S3ClientBuilder> event) {
    S3ClientBuilder builder = event.getBean();
    ClientOverrideConfiguration patient =
        builder.overrideConfiguration().toBuilder()
            .apiCallAttemptTimeout(patience.attempt())
            .apiCallTimeout(patience.call())
            .retryStrategy(retries())
            .build();
    return builder
        .overrideConfiguration(patient)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
  }

  private RetryStrategy retries() {
    BackoffStrategy pauses = BackoffStrategy.exponentialDelay(patience.pause(), LONGEST_PAUSE);
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(patience.attempts())
        .backoffStrategy(pauses)
        .throttlingBackoffStrategy(pauses)
        .retryOnException(S3ClientTuning::isSpoilt)
        .build();
  }

  private static boolean isSpoilt(Throwable failure) {
    return failure instanceof SdkException answer && SPOILT.contains(S3Fault.code(answer));
  }
}
