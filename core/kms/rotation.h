// Rotation: new material for a key that keeps its id and ARN; what older material sealed, it still opens.
// https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
#pragma once
#include "kms/key.h"
#include "service/ground.h"

namespace keyturn::kms {

constexpr int kDefaultRotationPeriod = 365;      // days (facts sheet 10.3)
constexpr int kOnDemandRotations = 25;           // the most of one key (facts sheet 10.3)
constexpr Duration kOnDemandTakes = seconds(5);  // "asynchronous, seconds" (facts sheet 10.2); the number is Keyturn's

// From now on the key rotates by itself, the first time after one period.
void begin_automatic_rotation(Key& key, service::Ground& ground, int period_in_days);
void end_automatic_rotation(Key& key, service::Ground& ground);

// A key that is not Enabled does not rotate. When it is Enabled again, the plan goes on; a day that was missed is made
// up for at once.
void pause_automatic_rotation(const Key& key, service::Ground& ground);
void resume_automatic_rotation(const Key& key, service::Ground& ground);

// Whether a rotation is under way, or planned for the next 20 minutes: then none is begun on demand.
// https://docs.aws.amazon.com/kms/latest/APIReference/API_RotateKeyOnDemand.html#API_RotateKeyOnDemand_Errors
bool is_about_to_rotate(const Key& key, Instant now);

// How often the key was rotated on demand.
int on_demand_rotations(const Key& key);

// Fresh material, made now.
KeyMaterial new_material(RandomSource& random);

// Adds fresh material and files RotateKey.
void rotate(Key& key, service::Ground& ground, RotationType type);

}  // namespace keyturn::kms
