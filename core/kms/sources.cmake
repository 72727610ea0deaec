set(SOURCES authorisation.cpp aws_managed_key.cpp ciphertext_blob.cpp encryption_context.cpp errors.cpp grant.cpp key.cpp key_lookup.cpp key_metadata.cpp key_store.cpp kms_service.cpp
  ops/create_grant.cpp ops/decrypt.cpp ops/describe_key.cpp ops/generate_data_key.cpp ops/list_aliases.cpp ops/list_keys.cpp ops/retire_grant.cpp sealing.cpp)
