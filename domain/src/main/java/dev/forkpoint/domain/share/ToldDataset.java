package dev.forkpoint.domain.share;

import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;

/// The dataset of a destination as people know it.
///
/// @param key which of the datasets that ever had this name
/// @param visibility what people were told
public record ToldDataset(DatasetId id, String key, Visibility visibility) {

  /// A dataset as it is, which people are told.
  public static ToldDataset of(Dataset dataset) {
    return new ToldDataset(dataset.id(), dataset.key(), dataset.visibility());
  }

  /// Whether this is that dataset, and not another one made under its name.
  public boolean is(Dataset dataset) {
    return id.equals(dataset.id()) && key.equals(dataset.key());
  }
}
